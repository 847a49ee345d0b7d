import { Refusal } from './refusal';
import { readAnswer } from './request';

export interface Upload<T> {
  done: Promise<T>;
  cancel(): void;
}

/** Sends one file, and says how far it has come: 0 to 1. `fetch` cannot say that. */
export function upload<T>({
  url,
  file,
  headers,
  onProgress,
}: {
  url: string;
  file: File;
  headers: Record<string, string>;
  onProgress: (part: number) => void;
}): Upload<T> {
  const xhr = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    xhr.open('POST', url);
    for (const name of Object.keys(headers)) xhr.setRequestHeader(name, headers[name] ?? '');
    xhr.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    xhr.onload = () => {
      try {
        resolve(readAnswer<T>(xhr.status, xhr.responseText));
      } catch (error) {
        reject(error);
      }
    };
    xhr.onerror = () => reject(new Refusal('network', 0));
    xhr.onabort = () => reject(new Refusal('cancelled', 0));
    const form = new FormData();
    form.append('file', file, file.name);
    xhr.send(form);
  });
  return { done, cancel: () => xhr.abort() };
}
