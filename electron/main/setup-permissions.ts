import { session } from 'electron';
import { isOwnAddress } from '../services/page-address.ts';

/** Keeping the book, and copying a text: nothing else is ever granted, and nothing is asked of the owner. */
const granted: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

export function setupPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(granted.includes(permission) && isOwnAddress(details.requestingUrl));
  });
  defaultSession.setPermissionCheckHandler((_contents, permission, origin, details) =>
    granted.includes(permission) && isOwnAddress(details.requestingUrl ?? origin));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setDisplayMediaRequestHandler((_request, answer) => { answer({}); });
}
