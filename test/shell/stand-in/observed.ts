/** What a test may ask about afterwards: `app.evaluate(({ standIn }) => standIn.blocked)`. */
export const observed = {
  /** Requests that left our own page's address. Always refused; a test that finds one here fails. */
  blocked: [] as string[],
  /** Documents that the page wanted to go to and main forbade. */
  refusedNavigations: [] as string[],
  deniedWindows: [] as string[],
  /** Paths handed to the system's programs. */
  opened: [] as string[],
  /** Menus that opened where the mouse was, by their labels. */
  popups: [] as string[][],
  /** The system's notices that were shown. */
  notices: [] as { readonly title: string; readonly body: string; readonly emit: (event: 'click') => unknown }[],
  uncaught: [] as string[],
};
