import { getFetchClient } from '@strapi/strapi/admin';
import type { FileView } from '../../../contracts/tickets';
import { backendUrl } from './backend-url';
import { deskUrl } from './desk-api';

interface Upload {
  /** Null: for a ticket that is about to be opened. */
  number: number | null;
  file: File;
  /** The newest access token, asked for at each try. */
  token: () => string | null;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/**
 * Sends one file to a ticket. By XMLHttpRequest, since `fetch` (and with it Strapi's client) cannot
 * tell how far an upload is. Rejects with the server's error body, or with `{}` when no answer came.
 */
export const uploadFile = async (upload: Upload): Promise<FileView> => {
  const first = await send(upload);
  if (first.status !== 401) return settle(first);
  // An expired token: any request through Strapi's client renews it.
  await getFetchClient().get(deskUrl('me'));
  return settle(await send(upload));
};

interface Reply {
  status: number;
  body: unknown;
}

const send = ({ number, file, token, onProgress, signal }: Upload): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    const door = number === null ? 'uploads' : `tickets/${number}/files`;
    form.append('file', file);
    request.open('POST', `${backendUrl()}${deskUrl(door)}`);
    request.setRequestHeader('Authorization', `Bearer ${token() ?? ''}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    });
    request.addEventListener('load', () =>
      resolve({ status: request.status, body: request.response })
    );
    request.addEventListener('error', () => reject({}));
    request.addEventListener('abort', () => reject({}));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });

const settle = ({ status, body }: Reply): FileView => {
  // The one door that answers here; refusals have the shape of ErrorBody.
  const answer = body as { data: FileView; error?: unknown } | null;
  if (status >= 200 && status < 300 && answer) return answer.data;
  throw answer?.error ?? { status };
};
