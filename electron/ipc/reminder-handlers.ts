import type { Reminder, ReminderReply, ShellCalls } from '#shared/ipc/contract';

export const reminderHandlers = (show: (reminder: Reminder) => Promise<ReminderReply>): Pick<ShellCalls, 'reminder/show'> => ({ 'reminder/show': show });
