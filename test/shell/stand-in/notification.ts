import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { observed } from './observed.ts';

/** The system's notices; nothing is drawn. A test reads them and clicks them: `standIn.notices[0].emit('click')`. */
export class StandInNotification extends EventEmitter {
  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: NotificationConstructorOptions = {}) {
    super();
    [this.title, this.body] = [title, body];
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    observed.notices.push(this);
  }

  close(): void {
    this.emit('close');
  }
}
