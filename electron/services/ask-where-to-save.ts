import { dialog, type BaseWindow } from 'electron';
import { extname, join } from 'node:path';
import type { Language } from '#shared/model/shop';

const words = {
  ja: { one: '保存する場所を選んでください', several: '保存するフォルダーを選んでください', here: 'ここに保存' },
  en: { one: 'Choose where to save', several: 'Choose a folder to save in', here: 'Save here' },
} as const;

export interface SaveQuestion {
  readonly window: BaseWindow;
  readonly folder: string;
  readonly language: Language;
}

/** The file that the owner chose, or undefined when he went back. The system's own dialog asks before it overwrites. */
export async function askForFile(name: string, question: SaveQuestion): Promise<string | undefined> {
  const extension = extname(name).slice(1);
  const answer = await dialog.showSaveDialog(question.window, {
    title: words[question.language].one,
    defaultPath: join(question.folder, name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  return answer.canceled || !answer.filePath ? undefined : answer.filePath;
}

export async function askForFolder(question: SaveQuestion): Promise<string | undefined> {
  const text = words[question.language];
  const answer = await dialog.showOpenDialog(question.window, {
    title: text.several, buttonLabel: text.here, defaultPath: question.folder, properties: ['openDirectory', 'createDirectory'],
  });
  return answer.canceled ? undefined : answer.filePaths[0];
}
