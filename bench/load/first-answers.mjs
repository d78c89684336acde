import { bodiesOf } from './requests.mjs';
import { canonical } from './same-answers.mjs';

async function ask(origin, body, caller) {
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: caller };
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
  return Buffer.from(await response.arrayBuffer());
}

/** What a gateway answers to every request of a load: as texts to compare, and their lengths as it writes them. */
export async function firstAnswers(origin, orders) {
  const [caller] = orders.authorizations;
  const answers = { texts: [], lengths: [] };
  for (const body of bodiesOf(orders)) {
    const bytes = await ask(origin, body, caller);
    answers.texts.push(canonical(bytes.toString(), caller));
    answers.lengths.push(bytes.length);
  }
  return answers;
}
