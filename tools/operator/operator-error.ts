/** Something the person at the keyboard can put right: told as a sentence, without a stack. */
export class OperatorError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'OperatorError';
  }
}
