import { expect, test } from 'vitest';
import { medicationApi } from '@/domain/medications/api';
import { putPicture } from './endpoints';

test('the browser knows the endpoint as it is', () => {
  expect(putPicture).toMatchObject({ method: medicationApi.putPicture.method, path: medicationApi.putPicture.path });
});
