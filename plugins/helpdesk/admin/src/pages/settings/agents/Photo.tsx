import { styled } from 'styled-components';
import { backendUrl } from '../../../api/backend-url';
import { initialsOf } from './initials-of';

/** Somebody's photo, or the first letters of the name. The name stands beside it, so it says nothing aloud. */
export const Photo = ({ name, url, size }: { name: string; url: string | null; size: number }) => {
  const style = { width: `${size}rem`, height: `${size}rem`, fontSize: `${size * 0.38}rem` };
  return (
    <Circle aria-hidden style={style}>
      {url ? (
        <img src={url.startsWith('/') ? `${backendUrl()}${url}` : url} alt="" />
      ) : (
        initialsOf(name)
      )}
    </Circle>
  );
};

const Circle = styled.span`
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  overflow: hidden;
  border-radius: 50%;
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary700};
  font-weight: 600;
  line-height: 1;

  img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
`;
