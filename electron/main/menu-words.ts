import type { MenuCommand } from '#shared/ipc/contract';
import type { Language } from '#shared/model/shop';

type Word = MenuCommand | 'file' | 'edit' | 'view' | 'go' | 'help' | 'quit' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'
  | 'larger' | 'smaller' | 'usual' | 'fullScreen' | 'developer' | 'hide' | 'hideOthers' | 'about';

/** The system writes its own menu words in English; these are ours, in the language that the owner chose. */
export const menuWords: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  ja: {
    home: '今日', record: '記録する', write: '書く', due: '予定', guests: 'お客様', session: '今日の30分', settings: '設定…', shortcuts: 'キー操作の一覧',
    file: 'ファイル', edit: '編集', view: '表示', go: '移動', help: 'ヘルプ', quit: 'ご縁帖を終了',
    undo: '元に戻す', redo: 'やり直す', cut: '切り取り', copy: 'コピー', paste: '貼り付け', selectAll: 'すべて選択',
    larger: '大きく', smaller: '小さく', usual: '標準の大きさ', fullScreen: '全画面', developer: '開発者ツール',
    hide: 'ご縁帖を隠す', hideOthers: 'ほかを隠す', about: 'ご縁帖について',
  },
  en: {
    home: 'Today', record: 'Log a visit', write: 'Write', due: 'Due', guests: 'Guests', session: 'Thirty minutes', settings: 'Settings…', shortcuts: 'Keyboard shortcuts',
    file: 'File', edit: 'Edit', view: 'View', go: 'Go', help: 'Help', quit: 'Quit Goencho',
    undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
    larger: 'Larger', smaller: 'Smaller', usual: 'Actual size', fullScreen: 'Full screen', developer: 'Developer tools',
    hide: 'Hide Goencho', hideOthers: 'Hide others', about: 'About Goencho',
  },
};
