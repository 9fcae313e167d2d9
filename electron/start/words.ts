/** What `npm start` says in the terminal: in the owner's language first, then in English. */
export const words = {
  fetching: () => [
    'Electron を取りに行きます(初回だけ、約120MB)。',
    'Fetching Electron (first start only, about 120 MB).',
  ],
  electronMissing: (browser: string) => [
    `Electron が手に入らないため、このパソコンのブラウザ(${browser})で開きます。次の起動でもう一度取りに行きます。`,
    `Electron could not be had, so the program opens in a browser of this computer (${browser}). The next start tries again.`,
  ],
  openedInBrowser: (browser: string) => [`ブラウザ(${browser})で開きます。`, `Opening in a browser (${browser}).`],
  noBrowser: (address: string) => [
    `Chrome、Edge、Chromium が見つかりません。お使いのブラウザで ${address} を開いてください。終わるときは Ctrl+C。`,
    `No Chrome, Edge or Chromium was found. Open ${address} in a browser yourself; Ctrl+C ends the program.`,
  ],
  browserFailed: (browser: string, address: string) => [
    `ブラウザ(${browser})を開けませんでした。${address} を開いてください。終わるときは Ctrl+C。`,
    `The browser (${browser}) could not be started. Open ${address} yourself; Ctrl+C ends the program.`,
  ],
  dataFolder: (folder: string) => [`データの置き場所: ${folder}`, `Your data is kept in: ${folder}`],
  dataInYourBrowser: (address: string) => [
    `データは、${address} を開いたブラウザの中に置かれます。`,
    `Your data is kept inside the browser in which ${address} is opened.`,
  ],
  dataIsSeparate: () => [
    'デスクトップ版のデータとは別です(移すときは、設定の「控え」で取って戻します)。',
    'It is separate from the data of the desktop window (to move it: back up and restore, under Settings).',
  ],
  alreadyRunning: () => ['すでに動いています。その窓を開きます。', 'It is running already; opening its window.'],
  portTaken: (port: number) => [
    `ポート ${port} をほかのプログラムが使っています。それを終了してから、もう一度始めてください(別のポートでは、データが空に見えてしまいます)。`,
    `Port ${port} is used by another program. Close that one and start again: on another port your book would look empty.`,
  ],
  notBuilt: () => ['画面がまだ作られていません。npm start で始めてください。', 'The page is not built yet. Start with: npm start'],
  rootUser: () => [
    '管理者(root)で動いているため、ブラウザの保護(sandbox)なしで開きます。',
    'Running as root, so the browser opens without its sandbox.',
  ],
} as const;

/* eslint-disable-next-line no-control-regex -- nothing from outside may move the cursor of the terminal */
const harmless = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f]/g, '?');

export const say = (lines: readonly string[]): void => { console.log(lines.map(harmless).join(' / ')); };
export const sayError = (lines: readonly string[]): void => { console.error(lines.map(harmless).join(' / ')); };
