/** What was asked cannot be done; the message says in one sentence what to ask instead. Ends with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
