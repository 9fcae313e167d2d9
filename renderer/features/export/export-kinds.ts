/** What can be written out. */
export const exportKinds = ['guests', 'atena-shokunin', 'fudemame', 'vcard', 'visits', 'touches', 'answers', 'json', 'binder'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Lists by which something is sent: who wants no post and who is in mourning can be left out. */
export const mailingKinds: readonly ExportKind[] = ['atena-shokunin', 'fudemame'];
/** Tables, whose encoding he chooses. */
export const tableKinds: readonly ExportKind[] = ['guests', 'atena-shokunin', 'fudemame', 'visits', 'touches', 'answers'];
/** What can take longer than a moment. */
export const stoppableKinds: readonly ExportKind[] = ['visits', 'touches', 'json', 'binder'];

export const encodings = ['utf-8', 'cp932'] as const;
export type Encoding = (typeof encodings)[number];

/** 筆まめクラウド writes and reads its own lists in Shift_JIS; everything else is UTF-8 unless he says otherwise. */
export const usualEncoding = (kind: ExportKind): Encoding => (kind === 'fudemame' ? 'cp932' : 'utf-8');

export const binderScopes = ['moved', 'all'] as const;
export type BinderScope = (typeof binderScopes)[number];

export interface ExportWish {
  readonly kind: ExportKind;
  readonly encoding: Encoding;
  readonly leaveOutHeld: boolean;
  readonly scope: BinderScope;
}
