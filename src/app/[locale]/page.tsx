import { SiteShell } from '@/ui/shell/site-shell';
import { EmergencyStrip } from './_components/emergency-strip';
import { Hero } from './_components/hero';
import { HowItWorks } from './_components/how-it-works';
import { Join } from './_components/join';
import { ThreeLanguages } from './_components/three-languages';

export default function LandingPage() {
  return (
    <SiteShell width="bleed">
      <Hero />
      <EmergencyStrip />
      <HowItWorks />
      <ThreeLanguages />
      <Join />
    </SiteShell>
  );
}
