// What the desk answers: `{ data }`, or `{ error: { message, details: { code } } }`.

const { desk } = document.querySelector('script[data-desk]').dataset;
const TOKEN = 'site-token';

export const isLoggedIn = () => sessionStorage.getItem(TOKEN) !== null;
export const logOut = () => sessionStorage.removeItem(TOKEN);

/** The FAQ, which anybody may read. */
export const faq = (path, params = {}) =>
  ask(`/api/helpdesk${path}?${new URLSearchParams(params)}`);

/** What belongs to the client, by the token of the site's own users. */
export async function account(path, { method = 'GET', body } = {}) {
  try {
    return await ask(`/api/helpdesk/account${path}`, {
      method,
      body,
      headers: { Authorization: `Bearer ${sessionStorage.getItem(TOKEN)}` },
    });
  } catch (refusal) {
    // The token has ended: on its own, by a new password, or by "log out everywhere".
    if (refusal.status === 401) logOut();
    throw refusal;
  }
}

/** By the door of users-permissions. With its `refresh` mode, ask `/api/auth/refresh` for a new token before it ends. */
export async function logIn(identifier, password) {
  const { jwt } = await ask('/api/auth/local', { method: 'POST', body: { identifier, password } });
  sessionStorage.setItem(TOKEN, jwt);
}

async function ask(path, { method = 'GET', body, headers = {} } = {}) {
  const response = await fetch(desk + path, {
    method,
    headers: body ? { ...headers, 'Content-Type': 'application/json' } : headers,
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    const { message, details } = answer.error;
    throw Object.assign(new Error(message), { status: response.status, details });
  }
  // The door of users-permissions answers without `data`.
  return answer.data ?? answer;
}
