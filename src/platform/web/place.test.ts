import { expect, test } from 'vitest'
import { isLocal, placeFor } from './place.ts'

test.each([
  { to: '/', local: true },
  { to: '/children/7f?part=notes#last', local: true },
  { to: '//bad.example', local: false },
  { to: '/\\bad.example', local: false },
  { to: '/ok\\..\\bad', local: false },
  { to: 'https://bad.example', local: false },
  { to: 'javascript:alert(1)', local: false },
  { to: '/\t/bad.example', local: false },
  { to: '/\r\nSet-Cookie: x', local: false },
  { to: '', local: false },
  { to: 'children', local: false },
])('8.6 leads back only to ourselves: $to is $local', ({ to, local }) => {
  expect(isLocal(to)).toBe(local)
})

test.each([
  { who: 'the same person', place: { to: '/a', workerId: 'w1' }, goes: '/a' },
  { who: 'another person', place: { to: '/a', workerId: 'w2' }, goes: '/' },
  { who: 'somebody who was not signed in before', place: { to: '/a', workerId: null }, goes: '/a' },
  { who: 'nobody waiting', place: null, goes: '/' },
])('8.5 $who goes to $goes', ({ place, goes }) => {
  expect(placeFor(place, 'w1')).toBe(goes)
})
