import { DoctorBust } from './doctor-bust';

/** A phone showing the doctor, on a transparent background. */
export function HeroPicture({ label, className = '' }: { label: string; className?: string }) {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 240 440" className={className}>
      <rect x="4" y="4" width="232" height="432" rx="34" className="fill-device" />
      <rect x="14" y="14" width="212" height="412" rx="25" className="fill-tint" />
      <g transform="translate(24 96) scale(1.6 1.8)">
        <DoctorBust />
      </g>
      <path d="M14 330h212v71a25 25 0 0 1-25 25H39a25 25 0 0 1-25-25Z" className="fill-raised" />
      <g transform="translate(158 32)">
        <rect width="54" height="74" rx="10" className="fill-cloth" />
        <path d="M10 74c0-18 7-26 17-26s17 8 17 26Z" className="fill-thread" />
        <circle cx="27" cy="33" r="11" className="fill-skin" />
        <path d="M15 35c-1-14 4-20 12-20s13 6 12 20c-2-6-5-9-12-10-7 1-10 4-12 10Z" className="fill-hair" />
      </g>
      <g transform="translate(0 378)" fill="none" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="64" cy="0" r="24" className="fill-act stroke-none" />
        <path d="M60 -10a4 4 0 0 1 8 0v8a4 4 0 0 1-8 0Zm-4 8a8 8 0 0 0 16 0m-8 8v5" className="stroke-on-act" />
        <circle cx="120" cy="0" r="24" className="fill-act stroke-none" />
        <path d="M108 -7h15v14h-15Zm15 5 8-5v14l-8-5" className="stroke-on-act" />
        <circle cx="176" cy="0" r="24" className="fill-danger stroke-none" />
        <path d="M165 4c-1-9 23-9 22 0l-5 1-1-4c-4-1.5-6-1.5-10 0l-1 4Z" className="stroke-on-danger" />
      </g>
    </svg>
  );
}
