import { ProjectBar, type ProjectBarProps } from './place-bar-space.tsx';

export function DiaryBar(props: ProjectBarProps) {
  return <ProjectBar {...props} label={props.t('ui.bar.diary')} />;
}
