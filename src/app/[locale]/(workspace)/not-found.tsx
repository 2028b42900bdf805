import { NotFoundText } from '../_components/not-found-text';

/** What is not there, inside the shell its reader already stands in. */
export default function NotFoundInWorkspace() {
  return <NotFoundText />;
}
