import type { Metadata } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ChatBody, Conversation, Turn } from '@/domain/conversations/api';
import { localePath } from '@/i18n/locale-path';
import { getConversation } from '@/server/conversations/keep-conversation';
import { formKey, pageCtx, pageFlash, readOrNotFound, singleValue } from '@/server/platform/page';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TextArea } from '@/ui/kit/text-area';
import { CallList } from '@/ui/triage/call-list';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ conversation?: string | string[]; problem?: string | string[] }>;
};

const QUESTION_LENGTH_MAX = 1000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('chat');
  return { title: t('title') };
}

/** Health questions, answered from the library's articles. */
export default async function ChatPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const id = singleValue(query.conversation);
  const path = id === undefined ? '/chat' : `/chat?conversation=${encodeURIComponent(id)}`;
  const ctx = await pageCtx(['patient', 'caregiver'], { locale: (await params).locale, path });
  const conversation = id === undefined ? null : await readOrNotFound(getConversation(ctx, id));
  const locale = await getLocale();
  const errors = await pageFlash(query.problem);
  const t = await getTranslations('chat');
  const { field, hidden } = formFields<ChatBody>(errors);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {conversation !== null && <Turns turns={conversation.turns} />}
      {errors !== null && <ProblemNotice code={errors.code} />}
      <form method="post" action="/api/ai/chat" className="grid max-w-text gap-4">
        <input type="hidden" name="_then" value={localePath('/chat?conversation={conversationId}', locale)} />
        <input type="hidden" name="_key" value={formKey()} />
        <input {...hidden('locale', locale)} />
        {conversation !== null && <input {...hidden('conversationId', conversation.id)} />}
        <TextArea {...field('text')} label={t('question')} hint={t('hint')} required maxLength={QUESTION_LENGTH_MAX} />
        <Button className="justify-self-start">{t('ask')}</Button>
      </form>
      {conversation !== null && <Ending conversation={conversation} />}
    </>
  );
}

function Turns({ turns }: { turns: readonly Turn[] }) {
  const t = useTranslations('chat');
  return (
    <ol className="mb-6 grid max-w-text gap-4" aria-label={t('title')}>
      {turns.map(({ from, text, slug, call = [] }, n) => (
        <li key={String(n)} className={`grid gap-3 rounded-lg p-4 ${from === 'person' ? 'ms-8 bg-tint' : 'me-8 border border-line'}`}>
          <p className="text-small text-muted">{t(from)}</p>
          <CallList call={call} />
          <p className="whitespace-pre-line">{text}</p>
          {slug !== undefined && (
            <LinkButton kind="quiet" href={`/health/${slug}`} className="justify-self-start">
              {t('article')}
            </LinkButton>
          )}
        </li>
      ))}
    </ol>
  );
}

function Ending({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('chat');
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      <LinkButton kind="quiet" href="/check">
        {t('check')}
      </LinkButton>
      <form method="post" action={`/api/ai/conversations/${conversation.id}`}>
        <input type="hidden" name="_method" value="DELETE" />
        <input type="hidden" name="_then" value={localePath('/chat', useLocale())} />
        <Button kind="quiet">{t('remove')}</Button>
      </form>
    </div>
  );
}
