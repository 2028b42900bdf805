/*
 * The service worker: shows what is pushed to this browser, and opens what it is about. It keeps no page and answers no request, so
 * nothing of one person's is left on a phone that others use.
 */
addEventListener('push', (event) => {
  if (event.data === null) return;
  const { key, title, text, url } = event.data.json();
  // The same message, should it come twice, replaces itself.
  event.waitUntil(registration.showNotification(title, { body: text, tag: key, data: { url } }));
});

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data.url));
});
