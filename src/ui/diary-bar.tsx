import { TabbedBar, type TabbedBarProps } from './space-bar.tsx';

export function DiaryBar(props: TabbedBarProps) {
  return <TabbedBar {...props} label={props.t('ui.bar.diary')} />;
}
