/** Where a device publishes its batches and hears what became of them. */
const TOPIC = /^devices\/(dev_[0-9a-zA-Z]{20})\/(batch|reply)$/;

export function topicOf(deviceId: string, kind: 'batch' | 'reply'): string {
  return `devices/${deviceId}/${kind}`;
}

/** The device and the kind of a topic; null for any other topic. */
export function readTopic(topic: string): { deviceId: string; kind: 'batch' | 'reply' } | null {
  const [, deviceId, kind] = TOPIC.exec(topic) ?? [];
  return deviceId !== undefined && (kind === 'batch' || kind === 'reply') ? { deviceId, kind } : null;
}
