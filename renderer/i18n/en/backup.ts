import type { backupJa } from '../ja/backup.ts';
import type { Like } from '../like.ts';

export const backupEn: Like<typeof backupJa> = {
  title: 'Backup',
  text: 'Copies the whole book into one file, photos included. Keep it outside this computer, on a USB stick for example.',
  none: 'No backup has been made yet.',
  last: 'Last backup: {{when}}',
  make: 'Make a backup',
  made: 'The backup has been made.',
  restore: 'Restore from a backup',
  restoreText: 'Replaces the whole book by what is in the file. A backup of the present book is saved first.',
  choose: 'Choose the backup file (.goencho)',
  restoring: 'Restoring. Please do not close this window…',
  restored: 'The book of the backup is back.',
  failed: {
    cancelled: 'Nothing was saved. The book is as it was.',
    'disk-full': 'The disk is full. Make some room and press again. The book is as it was.',
    'not-writable': 'That place cannot be written to. Please choose another.',
    'not-kept': 'The backup of the present book was not saved, so nothing was restored. The book is as it was.',
    'not-a-backup': 'This does not seem to be a backup of Goencho. The book is as it was.',
    'newer-backup': 'This backup was made by a newer version of Goencho. Install that version first.',
    damaged: 'This backup is cut off or damaged. Please choose another. The book is as it was.',
    inconsistent: 'What is in this backup contradicts itself and cannot be restored. Please choose another. The book is as it was.',
    'changed-meanwhile': 'Another window changed the book in the meantime. Please try again.',
  },
};
