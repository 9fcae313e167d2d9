import { Notification } from 'electron';
import type { Reminder, ReminderReply } from '#shared/ipc/contract';
import { mayRemind } from './may-remind.ts';
import type { ShellMemory } from './shell-memory.ts';

/** The system's own notice of the weekly session. What is remembered is written first: rather one too few than two. */
export function createSessionNotice(memory: ShellMemory, onClick: () => void): (reminder: Reminder) => Promise<ReminderReply> {
  // Held here, or the notice is collected as garbage and its click is lost.
  let shown: Notification | null = null;
  return async (reminder) => {
    if (!Notification.isSupported()) return 'not-supported';
    const may = mayRemind(memory.current().remindedOn, reminder);
    if (may || memory.current().remindedOn === null) await memory.change({ remindedOn: reminder.today });
    if (!may) return 'said-before';
    shown?.close();
    shown = new Notification({ title: reminder.title, body: reminder.text, silent: true });
    shown.once('click', onClick);
    shown.show();
    return 'shown';
  };
}
