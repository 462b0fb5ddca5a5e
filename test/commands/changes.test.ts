import { expect, test } from 'vitest';
import changes from '../../commands/changes.ts';
import { run } from './record-desk.ts';

test('changes shows what happened to one vendor between two days', async () => {
  const { data } = await run(changes, { vendor: 'Nexperia', since: '2025-09-01', until: '2025-12-31' });
  expect((data as { measures: string[] }).measures).toContain('cn-2025-nexperia-export-ban');
});

test('changes refuses a window that ends before it begins', async () => {
  await expect(run(changes, { since: '2026-01-01', until: '2025-01-01' })).rejects.toThrow(/lies after/);
});

test('changes of an unknown vendor name what to do', async () => {
  await expect(run(changes, { vendor: 'blorptech' })).rejects.toThrow(/leave it out/);
});
