import { expect, test } from 'vitest';
import { placeApi } from '@/domain/places/api';
import { findPlaces } from './endpoints';

test('the browser knows the endpoint by the address of its contract', () => {
  expect([findPlaces.method, findPlaces.path]).toEqual([placeApi.find.method, placeApi.find.path]);
});
