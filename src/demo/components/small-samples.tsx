import { AudienceBadge } from '#ui/audience-badge.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { Notice } from '#ui/notice.tsx';
import { ReportLink } from '#ui/report-link.tsx';
import type { SampleProps } from './sample-props.ts';

const people = ['Eleni Papadaki', 'Andrei Ionescu', 'Inés Moreno', 'Özlem Yıldız', 'Jānis Bērziņš', 'Zoë de Wit'].map(
  (name) => ({ id: name, name }),
);

export function SmallSamples({ reader, here }: SampleProps) {
  return (
    <div class="grid grid-cols-1 gap-8">
      <Buttons here={here} />
      <div class="flex flex-wrap items-center gap-2">
        {(['public', 'members', 'teachers'] as const).map((audience) => (
          <AudienceBadge key={audience} t={reader.t} audience={audience} />
        ))}
        <Badge tone="plain">Ages 8–11</Badge>
        <Badge tone="area">English</Badge>
        <Badge tone="success" icon="check">
          Verified
        </Badge>
        <Badge tone="warning">Away until 1 Dec</Badge>
        <Badge tone="error">Refused</Badge>
        <Badge tone="info">Under review</Badge>
        <Badge tone="label" icon="award">
          National quality label
        </Badge>
      </div>
      <div class="flex flex-wrap items-center gap-4">
        <Avatar id="eleni" name="Eleni Papadaki" size="huge" />
        <Avatar id="andrei" name="Andrei Ionescu" size="large" />
        {people.map((person) => (
          <Avatar key={person.id} {...person} />
        ))}
        <Avatar id="small" name="Ana" size="small" />
      </div>
      <Notices />
      <div class="grid gap-4 md:grid-cols-3">
        <Card title="Hopscotch in five countries" href="#hopscotch">
          <p class="text-muted">In Volos we call it koutsó, in Brașov șotron, in Náquera la rayuela.</p>
        </Card>
        <Card title="Who built this page" tone="soft">
          <p class="text-sm">Maria, Ioana and Pablo, and 38 others of three schools.</p>
        </Card>
        <Card
          title="Invitation from Eleni"
          actions={
            <>
              <Button size="small">Accept</Button>
              <Button size="small" tone="quiet">
                Decline
              </Button>
            </>
          }
        >
          <p>Shall we film street games together?</p>
        </Card>
      </div>
      <EmptyState
        icon="message-square"
        title="No messages yet"
        action={
          <ButtonLink href="#partners" icon="search">
            Find a partner
          </ButtonLink>
        }
      >
        Write to a teacher whose idea you like. Most answer within three days.
      </EmptyState>
      <div class="flex flex-wrap items-start gap-6">
        <ConfirmDetails
          label="Leave the project"
          icon="log-out"
          question="Your place goes to a partner of another country. You can ask to join again later."
        >
          <Form action={here} layout="bare">
            <Button tone="danger">Leave the project</Button>
          </Form>
        </ConfirmDetails>
        <ReportLink t={reader.t} href="#report" what="post by Andrei" own={false} />
        <ItemMenu t={reader.t} what="picture by Andrei" report={{ href: '#report', own: false }} />
      </div>
    </div>
  );
}

function Buttons({ here }: Pick<SampleProps, 'here'>) {
  return (
    <Form action={here} layout="bare">
      <div class="flex flex-wrap items-center gap-3">
        <Button size="large">Join, it is free</Button>
        <Button icon="check">Approve</Button>
        <Button tone="quiet">Ask for changes</Button>
        <Button tone="plain">Cancel</Button>
        <Button tone="danger" icon="trash">
          Delete
        </Button>
        <Button tone="link">Show all 46 countries</Button>
        <Button disabled>Approve</Button>
        <Button size="small">Write</Button>
        <Button size="small" tone="quiet">
          Write
        </Button>
        <ButtonLink tone="quiet" href={here} icon="download">
          Label as PDF
        </ButtonLink>
      </div>
    </Form>
  );
}

function Notices() {
  return (
    <div class="grid gap-3 lg:grid-cols-2">
      <Notice tone="info" kind="static" title="Your support service is looking at your school">
        It usually takes two days. You can look at everything meanwhile.
      </Notice>
      <Notice tone="success">Your project is open. The space and the diary are ready.</Notice>
      <Notice tone="warning">You wrote to 3 teachers today. Tomorrow you can write to more.</Notice>
      <Notice tone="error" title="This project is not under review any more">
        Another officer has decided.
      </Notice>
    </div>
  );
}
