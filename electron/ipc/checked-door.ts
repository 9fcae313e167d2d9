import type { RequestParsers, ShellCalls, ShellChannel, ShellReply, ShellRequest } from '#shared/ipc/contract';

/** The little of Electron's event that decides whether a caller is our page. */
export interface Caller {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

export interface Door {
  readonly calls: ShellCalls;
  readonly parsers: RequestParsers;
  readonly isOwnAddress: (url: string) => boolean;
}

/**
 * Answers one channel: is the caller the top frame of our own page, is the request what the contract says, then the call.
 * A frame that is gone (null) or sits inside another page is refused: it may be anybody's.
 */
export const answerChannel = <C extends ShellChannel>(channel: C, door: Door) => {
  const parse: (value: unknown) => ShellRequest<C> = door.parsers[channel];
  const call: (request: ShellRequest<C>) => Promise<ShellReply<C>> = door.calls[channel];
  return async (caller: Caller, ...values: readonly unknown[]): Promise<ShellReply<C>> => {
    const frame = caller.senderFrame;
    if (frame === null || frame.parent !== null || !door.isOwnAddress(frame.url)) throw new Error(`${channel}: refused, not our page`);
    if (values.length !== 1) throw new Error(`${channel}: one request expected, ${values.length} came`);
    return call(parse(values[0]));
  };
};
