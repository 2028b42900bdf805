import { notFound } from 'next/navigation';

/** Whatever no page answers to, so that it is answered in the language of its address. */
export default function UnknownPage() {
  notFound();
}
