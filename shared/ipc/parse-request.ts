import { z } from 'zod';
import { backupPlaces, type RequestParsers } from '#shared/ipc/contract';
import { oneLine, plainDateSchema } from '#shared/model/fields';
import { markerSchema } from '#shared/model/marker';
import { languageSchema } from '#shared/model/shop';

/** What the program ever writes for the owner. A page that asks for a script or a program is not our page. */
export const savedExtensions = ['pdf', 'csv', 'json', 'txt', 'vcf', 'ics', 'goencho'] as const;

/** One message must not exhaust the shell. 2,000 cards are about 3 MB (1.5 KB a page); large exports will need a channel in pieces. */
export const mostBytesPerSave = 256 * 1024 * 1024;
export const mostFilesPerSave = 20;

/** Windows still refuses the names of devices, with any ending. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const unsafeCharacter = /[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/;

const endsAsAllowed = (name: string): boolean => savedExtensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));

const bareFileName = z.string().min(5).max(120)
  .refine((name) => name.isWellFormed() && !unsafeCharacter.test(name), 'unsafe-character')
  .refine((name) => !name.startsWith('.') && !name.startsWith(' ') && !deviceName.test(name), 'reserved-name')
  .refine(endsAsAllowed, 'extension-not-allowed');

const filesSchema = z.array(z.strictObject({ name: bareFileName, bytes: z.instanceof(Uint8Array) })).min(1).max(mostFilesPerSave)
  .refine((files) => new Set(files.map((file) => file.name.toLowerCase())).size === files.length, 'same-name-twice')
  .refine((files) => files.reduce((sum, file) => sum + file.bytes.byteLength, 0) <= mostBytesPerSave, 'too-large');

const nothing = z.null();
const saveSchema = z.strictObject({ files: filesSchema });
const reminderSchema = z.strictObject({ sessionOn: plainDateSchema, today: plainDateSchema, title: oneLine(60).min(1), text: oneLine(200) });
const openSchema = z.strictObject({ token: z.uuid() });

/** `goencho-20261122-013000.goencho`: what the program itself names its backups. */
const backupName = z.string().regex(/^goencho-\d{8}-\d{6}\.goencho$/);
const backupToken = z.strictObject({ token: z.uuid() });
/** The page sends portions of a mebibyte and a little. */
const mostBytesPerPiece = 4 * 1024 * 1024;
const backupPiece = z.strictObject({ token: z.uuid(), bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostBytesPerPiece, 'too-large') });
const backupBegin = z.strictObject({ place: z.enum(backupPlaces), name: backupName });
const backupRead = z.strictObject({ name: backupName, from: z.number().int().min(0) });

/** One parser per channel, no more and no fewer: the type says so. Each throws on anything unexpected. */
export const parseRequest: RequestParsers = {
  'app/info': (value) => nothing.parse(value),
  'app/set-language': (value) => languageSchema.parse(value),
  'files/save': (value) => saveSchema.parse(value),
  'files/open': (value) => openSchema.parse(value),
  'backup/folder': (value) => nothing.parse(value),
  'backup/choose-folder': (value) => nothing.parse(value),
  'backup/leave-folder': (value) => nothing.parse(value),
  'backup/begin': (value) => backupBegin.parse(value),
  'backup/restart': (value) => backupToken.parse(value),
  'backup/piece': (value) => backupPiece.parse(value),
  'backup/commit': (value) => backupToken.parse(value),
  'backup/abort': (value) => backupToken.parse(value),
  'backup/read-own': (value) => backupRead.parse(value),
  'app/ask-before-closing': (value) => z.boolean().parse(value),
  'app/close': (value) => nothing.parse(value),
  'marker/read': (value) => nothing.parse(value),
  'marker/write': (value) => markerSchema.parse(value),
  'reminder/show': (value) => reminderSchema.parse(value),
};
