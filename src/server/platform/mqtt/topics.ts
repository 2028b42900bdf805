/** Where a device publishes its batches, hears what became of them, and is told what to do as soon as somebody asks for it. */
const TOPIC = /^devices\/(dev_[0-9a-zA-Z]{20})\/(batch|reply|command)$/;

const KINDS = ['batch', 'reply', 'command'] as const;
type TopicKind = (typeof KINDS)[number];

export function topicOf(deviceId: string, kind: TopicKind): string {
  return `devices/${deviceId}/${kind}`;
}

/** The device and the kind of a topic; null for any other topic. */
export function readTopic(topic: string): { deviceId: string; kind: TopicKind } | null {
  const [, deviceId, name] = TOPIC.exec(topic) ?? [];
  const kind = KINDS.find((one) => one === name);
  return deviceId !== undefined && kind !== undefined ? { deviceId, kind } : null;
}
