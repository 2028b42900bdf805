/** How long after showing their credentials somebody may call an endpoint declared `stepUp`. */
export const STEP_UP_SECONDS = 600;

/** The fields of the page that asks for the credentials again; it sends them along with the form that was interrupted. */
export const STEP_UP_FIELDS = { password: '_password', code: '_code', page: '_page' } as const;
