import type { FailureMessages } from './messages.js';
import type { ReadFailure } from './read-failure.js';

/** What is wrong with a file and what to do, in the words of a language. */
export function failureSentence(messages: FailureMessages, failure: ReadFailure): string {
  const say = messages[failure.code] as (of: ReadFailure) => string;
  return say(failure);
}
