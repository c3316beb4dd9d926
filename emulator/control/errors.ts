/** A request to the control of an emulator that cannot be fulfilled. Not an answer of Close. */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
