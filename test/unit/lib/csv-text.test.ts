import { describe, expect, it } from 'vitest';
import { csvText } from '#shared/lib/csv-text';

const lines = (text: string): readonly string[] => text.slice(1).split('\r\n');

describe('csvText', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends every row', () => {
    expect(csvText([['月', 1]])).toBe('\u{FEFF}月,1\r\n');
  });

  it('quotes what would part a cell, and doubles quotes; unknown is empty and no zero', () => {
    expect(lines(csvText([['大通西20丁目, 3階', '「"鮨"」', 'a\nb', null, 0]]))[0]).toBe('"大通西20丁目, 3階","「""鮨""」","a\nb",,0');
  });

  it.each(['=1+1', '+81', '-5', '@SUM(A1)', '\tx', '＝1+1', '＋81', '－5', '＠SUM(A1)'])('does not let %j run in a spreadsheet', (words) => {
    expect(lines(csvText([[words]]))[0]).toContain(`'${words}`);
  });

  it('leaves a negative number a number', () => {
    expect(lines(csvText([[-0.25]]))[0]).toBe('-0.25');
  });
});
