/**
 * `npm run authenticator-apps`: switches on second factors by authenticator app in the Firebase project of the environment,
 * which the console has no switch for. Run again it changes nothing.
 */
import { deleteApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { loadEnv } from '@/server/platform/env';
import { firebaseApp } from '@/server/platform/firebase/app';
import { operatorMessageOf } from '@/server/platform/identity/firebase/vendor-fault';
import { OperatorError } from './operator/operator-error';
import { printForOperator } from './operator/run-as-operator';

/** Codes of the half minute before and after are taken too: clocks of phones are off by as much. */
const ADJACENT_INTERVALS = 1;

await printForOperator(async () => {
  const env = loadEnv();
  if (env.PLATFORM !== 'firebase') throw new OperatorError('An embedded installation knows no second factors: PLATFORM must be firebase.');
  const app = firebaseApp(env);
  try {
    const providerConfigs = [{ state: 'ENABLED' as const, totpProviderConfig: { adjacentIntervals: ADJACENT_INTERVALS } }];
    await getAuth(app)
      .projectConfigManager()
      .updateProjectConfig({ multiFactorConfig: { state: 'ENABLED', providerConfigs } });
  } catch (error) {
    throw new OperatorError(
      operatorMessageOf(error) ??
        `Project ${env.FIREBASE_PROJECT_ID} did not take it: it must be upgraded to Firebase Authentication with Identity Platform.`,
    );
  } finally {
    await deleteApp(app);
  }
  process.stdout.write(`Authenticator apps are switched on in project ${env.FIREBASE_PROJECT_ID}.\n`);
});
