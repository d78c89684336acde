/** What a client gets: everything but what is of the one request alone. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Names the request, and the second it was answered in. */
const OF_THE_REQUEST = ['x-request-id', 'date'];

/** Reads a response whole. */
export async function answerOf(response: Response): Promise<Answer> {
  const headers = [...response.headers].filter(([name]) => !OF_THE_REQUEST.includes(name));
  const id = response.headers.get('x-request-id');
  const text = await response.text();
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    text: id === null ? text : text.replaceAll(id, '<request>'),
  };
}

const AROUND = 160;

/** The first difference between two answers, told from both; null where there is none. */
export function difference(one: Answer, other: Answer): string | null {
  if (one.status !== other.status) return `status ${String(one.status)} / ${String(other.status)}`;
  const [headers, others] = [one, other].map((answer) => JSON.stringify(Object.entries(answer.headers).sort()));
  if (headers !== others) return `headers ${String(headers)}\n     / ${String(others)}`;
  if (one.text === other.text) return null;
  const at = one.text.split('').findIndex((character, place) => character !== other.text[place]);
  const from = Math.max(0, (at < 0 ? one.text.length : at) - AROUND);
  return [one, other].map(({ text }) => text.slice(from, from + 2 * AROUND)).join('\n    /  ');
}
