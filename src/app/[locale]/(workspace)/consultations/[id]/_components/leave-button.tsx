import { Button } from '@/ui/kit/button';
import type { Words } from './words';
import { Icon } from '@/ui/kit/icon';

/** Leaves the call; rejoining is possible. */
export function LeaveButton({ words, onLeave }: { words: Words; onLeave: () => void }) {
  return (
    <Button type="button" kind="danger" wide icon={<Icon name="phone-off" className="size-5" />} onClick={onLeave}>
      {words.leaveCall}
    </Button>
  );
}
