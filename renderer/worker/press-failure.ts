import type { CardPressFailure } from './card-press-messages.ts';

/** Thrown inside the worker; its failure is what the page is told. */
export class PressFailure extends Error {
  readonly failure: CardPressFailure;
  constructor(failure: CardPressFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}
