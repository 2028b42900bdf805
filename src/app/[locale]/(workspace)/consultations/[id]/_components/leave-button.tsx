import { PhoneOff } from 'lucide-react';
import { Button } from '@/ui/kit/button';
import type { Words } from './words';

/** Leaves the call; rejoining is possible. */
export function LeaveButton({ words, onLeave }: { words: Words; onLeave: () => void }) {
  return (
    <Button type="button" kind="quiet" wide icon={<PhoneOff aria-hidden className="size-5" />} onClick={onLeave}>
      {words.leaveCall}
    </Button>
  );
}
