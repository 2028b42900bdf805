import { expect, test } from 'vitest';
import { compareStores, type StoreState } from './store-state';

const state = (documents: Record<string, Record<string, string>>): StoreState =>
  new Map(Object.entries(documents).map(([name, docs]) => [name, new Map(Object.entries(docs))]));
const before = state({ sessions: { ses_1: 'of Kaur', ses_2: 'of Gill' }, audit_events: { evt_1: 'a view' } });

test('a document that was removed, changed or created is found, in any collection', () => {
  const after = state({ sessions: { ses_2: 'of Gill, later' }, job_leases: { purge: 'held' }, audit_events: { evt_1: 'a view' } });
  expect(compareStores(before, after)).toEqual(['removed sessions ses_1', 'changed sessions ses_2', 'created job_leases purge']);
});

test('only documents that matter are compared, as they were or as they are', () => {
  const after = state({ sessions: { ses_1: 'of nobody', ses_2: 'of Kaur' }, audit_events: { evt_1: 'a view' } });
  expect(compareStores(before, after, (text) => text.includes('Kaur'))).toEqual(['changed sessions ses_1', 'changed sessions ses_2']);
  expect(compareStores(before, after, (text) => text.includes('Asha'))).toEqual([]);
});

test('the audit trail may grow, and nothing else may be done to it', () => {
  const grown = state({ sessions: { ses_1: 'of Kaur', ses_2: 'of Gill' }, audit_events: { evt_1: 'a view', evt_2: 'another' } });
  expect(compareStores(before, grown)).toEqual([]);
  expect(compareStores(grown, before)).toEqual(['removed audit_events evt_2']);
});
