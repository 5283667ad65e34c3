/** Which page each place of the app shows. */
import type { Component } from 'svelte';
import type { Place } from '../route.svelte';
import About from './About.svelte';
import AnotherView from './AnotherView.svelte';
import Entry from './Entry.svelte';
import HardTalk from './HardTalk.svelte';
import Home from './Home.svelte';
import Journal from './Journal.svelte';
import Learn from './Learn.svelte';
import LettingGo from './LettingGo.svelte';
import Past from './Past.svelte';
import Lists from './Lists.svelte';
import Outside from './Outside.svelte';
import Picture from './Picture.svelte';
import Practice from './Practice.svelte';
import Private from './Private.svelte';
import Professional from './Professional.svelte';
import Questionnaires from './Questionnaires.svelte';
import ReadChat from './ReadChat.svelte';
import Reflect from './Reflect.svelte';
import Settings from './Settings.svelte';
import Shared from './Shared.svelte';
import Speak from './Speak.svelte';
import Steps from './Steps.svelte';
import Support from './Support.svelte';
import Timeline from './Timeline.svelte';
import Today from './Today.svelte';
import Worth from './Worth.svelte';

const screens: Record<Place, Component> = {
  '': Home,
  today: Today,
  picture: Picture,
  steps: Steps,
  learn: Learn,
  timeline: Timeline,
  entry: Entry,
  settings: Settings,
  questionnaires: Questionnaires,
  speak: Speak,
  reflect: Reflect,
  'reflect/journal': Journal,
  'reflect/letting-go': LettingGo,
  'reflect/past': Past,
  'reflect/another-view': AnotherView,
  'reflect/outside': Outside,
  'reflect/worth': Worth,
  'reflect/lists': Lists,
  'reflect/hard-talk': HardTalk,
  'reflect/read': ReadChat,
  support: Support,
  'support/professional': Professional,
  private: Private,
  shared: Shared,
  about: About,
};

export const screenOf = (place: Place, rest: string): Component => (place === 'steps' && rest !== '' ? Practice : screens[place]);
