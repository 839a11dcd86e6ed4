/** What each figure counts, of what, and what stays out, in plain words. A test holds that every figure has its own. */
export const definitions: Readonly<Record<string, string>> = {
  'I-FD01':
    'Contacts received in the time, each child in a contact counted once, for every 10,000 children aged 0 to 17 who live here. A time under 12 months is raised to a year.',
  'I-FD02':
    'Of the contacts decided in the time, and those that are open and late already at its end: how many were decided by the end of the first working day after they came. A contact that is left open does not make the figure better.',
  'I-FD02-published':
    'Of the contacts decided in the time: how many were decided by the end of the first working day after they came. Contacts still open are not in it.',
  'I-FD03':
    'Of the contacts decided in the time: how many led to a referral, or to a strategy discussion, which opens one.',
  'I-FD04':
    'Of the contacts decided in the time: how many ended with nothing further being done. Advice, pointing to another service and early help are something done, so they do not count.',
  'I-FD05':
    'Referrals received in the time, each one counted, for every 10,000 children aged 0 to 17 who live here.',
  'I-FD06':
    'Of the referrals received in the time: how many were of a child who had been referred before, in the 12 months before the day of this referral.',
  'I-FD07': 'Of the referrals received in the time: how many were closed with no further action.',
  'I-FD09': 'The referrals received in the time, by who made them.',
  'I-AS01':
    'Assessments that a manager authorised in the time, each child in one counted, for every 10,000 children aged 0 to 17 who live here.',
  'I-AS02':
    'Of the assessments authorised in the time: how many were authorised by the end of the 45th working day after they started. This is the published figure.',
  'I-AS02-operational':
    'Of the assessments authorised in the time, and those that are open and late already at its end: how many were authorised by the end of the 45th working day after they started. An assessment that is left open does not make the figure better.',
  'I-AS02-referral':
    'Of the assessments authorised in the time: how many were authorised by the end of the 45th working day after the referral. This is the clock that the guidance asks for.',
  'I-AS03':
    'Of the assessments that are open at the end of the time: how many have been open for more than 45 working days.',
  'I-AS04':
    'Of the assessments authorised in the time: how many had a visit at which the child was seen, between their start and their end. Where an extract did not say, it is not known.',
  'I-AS05':
    'The factors found by the assessments authorised in the time. A child can have several, and each is counted.',
  'I-CN01':
    'Children with an open episode of need at the end of the time, each counted once, for every 10,000 children aged 0 to 17 who live here. It is wider than being on a plan: an open referral counts, one that came to nothing does not.',
  'I-CN02':
    'Children on a child in need plan at the end of the time, each counted once, for every 10,000 children aged 0 to 17 who live here. Those on a child protection plan and those who are looked after are left out.',
  'I-CN03':
    'Of the children on a child in need plan at the end of the time whose first visit was due already: how many were seen within the council’s interval.',
  'I-CN04':
    'Of the children on a child in need plan at the end of the time whose first review was due already: how many had a review within the council’s interval.',
  'I-CN05':
    'Of the children on a child in need plan at the end of the time: how many have been on it for more than 12 months.',
  'I-IC01':
    'Section 47 enquiries that began in the time, each one counted, for every 10,000 children aged 0 to 17 who live here.',
  'I-IC02':
    'Of the section 47 enquiries that began in the time: how many have led to a child protection conference.',
  'I-IC03':
    'Of the initial conferences held in the time that came of a section 47 enquiry: how many were held by the end of the 15th working day after the enquiry began. One dated before its enquiry is in the total and not in time; transfers in are left out.',
  'I-IC05':
    'Of the initial conferences held in the time, each child counted: how many started a child protection plan. Transfers in are left out.',
  'I-CP01':
    'Children on a child protection plan of ours at the end of the time, for every 10,000 children aged 0 to 17 who live here. Plans of other councils are left out.',
  'I-CP02':
    'Child protection plans of ours that started in the time, each one counted, for every 10,000 children aged 0 to 17 who live here.',
  'I-CP03':
    'Of the plans that started in the time: how many were of a child who had been on a plan of ours before. An earlier plan with another council is shown beside and not counted.',
  'I-CP04':
    'Of the plans that started in the time: how many were of a child whose plan before had ended at most 24 months earlier.',
  'I-CP05':
    'Of the plans that started in the time: how many were of a child whose plan before had ended at most 12 months earlier.',
  'I-CP06': 'Of the plans that ended in the time: how many had lasted for 2 years or more.',
  'I-CP07': 'Of the plans open at the end of the time: how many have been open for 2 years or more.',
  'I-CP08': 'Of the plans that ended in the time: how many had lasted for 3 months or less.',
  'I-CP09':
    'Of the plans that have been open for 3 months or more at the end of the time: how many had their first review within 3 months and every later one within 6 months of the one before. One late review, or one that is due and was not held, fails the plan.',
  'I-CP12':
    'Of the plans that started in the time: how many had their first core group by the end of the 10th working day. Where it is not due yet, it is not known.',
  'I-CP13':
    'Children on a child protection plan at the end of the time, by the category of abuse that holds then.',
}
