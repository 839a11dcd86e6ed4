import { Button } from '../button.tsx'
import { CharacterCount } from '../character-count.tsx'
import { Checkboxes } from '../checkboxes.tsx'
import { DateInput } from '../date-input.tsx'
import { FileUpload } from '../file-upload.tsx'
import { Form } from '../form.tsx'
import { Input } from '../input.tsx'
import { PasswordInput } from '../password-input.tsx'
import { Provenance } from '../provenance.tsx'
import { Radios } from '../radios.tsx'
import { Select } from '../select.tsx'
import { Textarea } from '../textarea.tsx'
import { Example, longName } from './example.tsx'

/** Questions, answered, unanswered and wrongly answered. */
export function FormExamples({ csrfToken }: { readonly csrfToken: string }) {
  return (
    <Form
      csrfToken={csrfToken}
      action="/components"
      idempotencyKey="an-example"
      version={3}
      draftUrl="/components/draft"
    >
      <TextQuestions />
      <LongTextQuestions />
      <ChoiceQuestions />
      <ManyChoices />
      <ListChoices />
      <OtherQuestions />
      <Buttons />
    </Form>
  )
}

function TextQuestions() {
  return (
    <>
      <Example name="Input">
        <Input name="school" label="School" hint="As the family calls it" value={longName} />
        <Input name="school-wrong" label="School" errorMessage="Enter the name of the school" />
        <Input
          name="cost"
          label="Cost"
          prefix={{ text: '£' }}
          suffix={{ text: 'a week' }}
          classes="govuk-input--width-5"
        />
        <Input name="off" label="Not to be changed" value="Northgate Primary" disabled />
      </Example>
      <Example name="Input with provenance">
        <Input name="postcode" label="Postcode" value="ZZ1 1ZZ" classes="govuk-input--width-10" />
        <Provenance
          source="the contact from Northgate Primary"
          on="3 March 2026"
          value="ZZ1 1ZY"
          href="#school"
        />
      </Example>
    </>
  )
}

function LongTextQuestions() {
  return (
    <>
      <Example name="Textarea">
        <Textarea name="happened" label="What happened" hint="In the caller’s words" value={longName} />
        <Textarea name="happened-wrong" label="What happened" errorMessage="Say what happened" />
      </Example>
      <Example name="Character count">
        <CharacterCount
          name="reason"
          label="Reason for the decision"
          maxlength={200}
          rows={3}
          value="Seen at school today."
        />
      </Example>
      <Example name="Password input">
        <PasswordInput name="passphrase" label="Passphrase" />
      </Example>
    </>
  )
}

const sources = [
  { value: 'school', text: 'School' },
  { value: 'police', text: 'Police', hint: 'Any force' },
  { value: 'long', text: longName },
]

function ChoiceQuestions() {
  return (
    <Example name="Radios">
      <Radios
        name="source"
        fieldset={{ legend: 'Who got in touch' }}
        value="police"
        items={[
          ...sources,
          { divider: 'or' },
          { value: 'other', text: 'Someone else', conditional: <Input name="who" label="Who" /> },
        ]}
      />
      <Radios
        name="seen"
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: 'Was the child seen' }}
        errorMessage="Say whether the child was seen"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
    </Example>
  )
}

function ManyChoices() {
  return (
    <Example name="Checkboxes">
      <Checkboxes
        name="concerns"
        fieldset={{ legend: 'Concerns' }}
        hint="Choose all that were named"
        values={['neglect']}
        items={[
          { value: 'neglect', text: 'Neglect' },
          { value: 'home', text: 'Arguments at home' },
          { divider: 'or' },
          { value: 'none', text: 'None of these', behaviour: 'exclusive' },
        ]}
      />
      <Checkboxes
        name="agreed"
        errorMessage="Say whether the family agreed"
        items={[{ value: 'yes', text: 'The family agreed to the contact' }]}
      />
    </Example>
  )
}

function ListChoices() {
  return (
    <Example name="Select">
      <Select
        name="team"
        label="Team"
        value="n"
        items={[
          { value: '', text: 'Choose a team' },
          { value: 'n', text: 'North' },
        ]}
      />
      <Select
        name="team-wrong"
        label="Team"
        errorMessage="Choose a team"
        items={[{ value: 'x', text: longName }]}
      />
    </Example>
  )
}

function OtherQuestions() {
  return (
    <>
      <Example name="Date input">
        <DateInput
          id="born"
          namePrefix="born"
          fieldset={{ legend: 'Date of birth' }}
          hint="For example, 27 3 2019"
          values={{ 'born-day': 14, 'born-month': 5, 'born-year': 2019 }}
        />
        <DateInput
          id="called"
          namePrefix="called"
          fieldset={{ legend: 'Date of the call' }}
          errorMessage="The date of the call must be today or in the past"
          day={{ name: 'day', error: true }}
          values={{ 'called-day': 40 }}
        />
      </Example>
      <Example name="File upload">
        <FileUpload name="letter" label="Letter" />
        <FileUpload name="letter-wrong" label="Letter" errorMessage="Choose a file" />
      </Example>
    </>
  )
}

function Buttons() {
  return (
    <Example name="Button">
      <div class="govuk-button-group">
        <Button>Save and continue</Button>
        <Button classes="govuk-button--secondary">Save as draft</Button>
        <Button classes="govuk-button--warning">Delete the draft</Button>
        <Button disabled>Cannot be pressed</Button>
        <Button href="#school" isStartButton>
          Start
        </Button>
        <a class="govuk-link" href="#school">
          Cancel
        </a>
      </div>
    </Example>
  )
}
