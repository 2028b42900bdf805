import { NotFoundText } from '../_components/not-found-text';

/** The not-found page inside the workspace shell. */
export default function NotFoundInWorkspace() {
  return <NotFoundText />;
}
