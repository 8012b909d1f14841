import { type ReactNode, useCallback, useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { MessageId } from '#locales/ids.ts';

/** Values for a message's placeholders. A React element may stand for a value: a name in bold, a date that ticks. */
export type TextValues = Readonly<Record<string, ReactNode>>;

type Said = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

/** The message with its placeholders filled, in the reader's language. */
export function Text({ id, values }: { id: MessageId; values?: TextValues }): ReactNode {
  const intl = useIntl();
  return plain(intl, id) ?? intl.formatMessage({ id }, values as Record<string, string>);
}

/** As {@link Text}, for what must be a string: labels, titles, placeholders. */
export function useText(): Said {
  const intl = useIntl();
  return useCallback((id, values) => plain(intl, id) ?? intl.formatMessage({ id }, values), [intl]);
}

/** A message without placeholders is shown as it stands; the parser that others went through is not in the browser. */
function plain(intl: IntlShape, id: MessageId): string | undefined {
  const message: unknown = intl.messages[id];
  return typeof message === 'string' ? message : undefined;
}

/** Whether there is a message with this id, where the id is made of a code the server sent. */
export function useHasText(): (id: string) => id is MessageId {
  const { messages } = useIntl();
  return useCallback((id): id is MessageId => Object.hasOwn(messages, id), [messages]);
}

/** The ends of all ids that begin so: the codes there are words for. */
export function useWordsUnder(prefix: string): readonly string[] {
  const { messages } = useIntl();
  return useMemo(
    () =>
      Object.keys(messages)
        .filter((it) => it.startsWith(prefix))
        .map((it) => it.slice(prefix.length)),
    [messages, prefix],
  );
}

/** What was done, in words; an operation too new for these words by its own name. */
export function useOperationName(): (operation: string) => string {
  const t = useText();
  const has = useHasText();
  return useMemo(
    () => (operation: string) => {
      const id = `activity.operation.${operation}`;
      return has(id) ? t(id) : t('activity.operation.unknown', { operation });
    },
    [t, has],
  );
}
