'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { retryImport } from '@/ui/retry-import';
import { buttonLook } from '@/ui/kit/button-look';
import { Notice } from '@/ui/kit/notice';
import { withLocalDoctor } from '@/domain/shared/local-name';
import { useLive } from '@/ui/live';
import { interpolate } from '@/ui/interpolate';
import { getConsultation } from './endpoints';
import { LeftScreen } from './left-screen';
import type { RoomFacts } from './room-facts';
import { screenOf } from './screen';
import { usePresence } from './use-presence';
import { WaitingScreen } from './waiting-screen';

// The call is most of the script; waiting patients prefetch it while they wait, after the waiting room has rendered.
const CALL_LOAD_MS = 5_000;
const loadReady = () => retryImport(() => import('./ready-screen'));
const ReadyScreen = lazy(async () => ({ default: (await loadReady()).ReadyScreen }));
const loadCall = () => retryImport(() => import('./call-screen'));
const CallScreen = lazy(async () => ({ default: (await loadCall()).CallScreen }));
// Patients do not download the doctor's screens; without JavaScript a doctor admits from the queue.
const AdmitScreen = lazy(async () => ({ default: (await retryImport(() => import('./admit-screen'))).AdmitScreen }));
const InPersonScreen = lazy(async () => ({ default: (await retryImport(() => import('./in-person-screen'))).InPersonScreen }));

/** A running consultation, from the waiting room to its end: one page whose screen follows from the state. */
export function ConsultationRoom(facts: Omit<RoomFacts, 'isStale'>) {
  const router = useRouter();
  const { words, here, locale } = facts;
  const { value: newest, isStale, refusal } = useLive(getConsultation, { params: { id: facts.view.id } }, facts.view);
  const view = withLocalDoctor(newest, locale);
  const [isIn, setIn] = useState(false);
  const screen = screenOf(view);
  usePresence(view.id, screen !== 'over' && screen !== 'left' && view.selfRole !== 'caregiver');
  useEffect(() => {
    if (screen === 'over') {
      // The call and its focus are gone; what follows begins at the top of the page.
      document.querySelector('main')?.focus();
      return router.refresh();
    }
    const timer = setTimeout(() => void Promise.all([loadReady(), loadCall()]), screen === 'call' ? 0 : CALL_LOAD_MS);
    return () => clearTimeout(timer);
  }, [screen, router]);

  // Whoever may no longer see the visit, because the patient ended the help, keeps nothing of it on the screen.
  const isHidden = refusal === 'not-found';
  useEffect(() => {
    if (isHidden) router.refresh();
  }, [isHidden, router]);

  useEffect(() => {
    // A page restored from the back/forward cache has already sent its leave request, so it reloads.
    const again = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener('pageshow', again);
    return () => removeEventListener('pageshow', again);
  }, []);

  const shown: RoomFacts = { ...facts, view, isStale };
  const enter = () => setIn(true);
  if (isHidden) return <p role="status">{words.refused}</p>;
  if (isIn && (screen === 'call' || screen === 'admit')) {
    return (
      <Suspense fallback={<p role="status">{words.opening}</p>}>
        <CallScreen {...shown} onLeave={() => setIn(false)} />
      </Suspense>
    );
  }
  return (
    <div className="grid gap-6">
      {/* When the device itself is offline, the banner on every page already says so. */}
      <div role="status">{isStale && navigator.onLine && <Notice kind="needs">{words.stale}</Notice>}</div>
      {refusal !== null && (
        <Notice
          kind="needs"
          live
          action={
            <a href={here} className={buttonLook('quiet')}>
              {words.reload}
            </a>
          }
        >
          {words.refused}
        </Notice>
      )}
      {screen === 'waiting' && <WaitingScreen {...shown} />}
      {screen === 'left' && <LeftScreen {...shown} />}
      <Suspense fallback={<p role="status">{words.opening}</p>}>
        {screen === 'call' && <ReadyScreen {...shown} onJoin={enter} />}
        {screen === 'admit' && <AdmitScreen {...shown} onAdmitted={enter} />}
        {screen === 'in-person' && <InPersonScreen {...shown} />}
      </Suspense>
      {screen === 'beside' && <CaregiverScreen {...shown} />}
      {screen === 'over' && <p role="status">{words.overNow}</p>}
    </div>
  );
}

/** A caregiver's view while the consultation runs. */
function CaregiverScreen({ view, words }: RoomFacts) {
  return <Notice title={words.besideTitle}>{interpolate(words.besideText, { patient: view.patientName, doctor: view.doctorName })}</Notice>;
}
