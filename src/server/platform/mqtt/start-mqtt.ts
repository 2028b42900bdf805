import 'server-only';
import { closers, getPlatform } from '../platform';
import type { CommandSource, HandleBatch } from './handle-batch';
import type { IsKnownToken } from './start-broker';

type Devices = { handle: HandleBatch; commands: CommandSource; isKnownToken: IsKnownToken };

/**
 * Takes batches by MQTT where the environment says so: by the box's own broker, by a bridge to another one, or both. On shutdown both end
 * before the store closes. Their code is loaded only then.
 */
export async function startMqtt({ handle, commands, isKnownToken }: Devices): Promise<void> {
  const platform = getPlatform();
  const { MQTT_PORT: port, MQTT_HOST: host, MQTT_BRIDGE_URL: url, MQTT_BRIDGE_PREFIX: prefix } = platform.env;
  if (port !== undefined) {
    const { startBroker } = await import('./start-broker');
    const broker = await startBroker({ platform, handle, commands, isKnownToken, host, port });
    closers().push(broker.close);
    platform.log.info({ mqtt: 'broker', port: broker.port });
  }
  if (url !== undefined) {
    const { startBridge } = await import('./start-bridge');
    const bridge = startBridge({ platform, handle, commands, url, prefix, clientId: platform.env.MQTT_BRIDGE_CLIENT });
    closers().push(bridge.close);
  }
}
