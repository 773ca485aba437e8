import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';

export type Stalled = Schemas['StalledFiguresView'];
export type Load = Schemas['LoadView'];
export type Funnel = Schemas['FunnelView'];
export type Waiting = Schemas['WaitingView'];
export type Forecast = Schemas['ForecastView'];

const FIGURES = 'insights';

export const useStalled = () =>
  useQuery({ queryKey: [FIGURES, 'stalled'], queryFn: () => bodyOf(api.GET('/api/v1/insights/stalled')) });

export const useLoad = () =>
  useQuery({ queryKey: [FIGURES, 'load'], queryFn: () => bodyOf(api.GET('/api/v1/insights/load')) });

export const useWaiting = () =>
  useQuery({ queryKey: [FIGURES, 'waiting'], queryFn: () => bodyOf(api.GET('/api/v1/insights/waiting')) });

export const useForecast = () =>
  useQuery({ queryKey: [FIGURES, 'forecast'], queryFn: () => bodyOf(api.GET('/api/v1/insights/forecast')) });

export const useFunnel = (period: { from: string; to: string }) =>
  useQuery({
    queryKey: [FIGURES, 'funnel', period],
    placeholderData: keepPreviousData,
    queryFn: () => bodyOf(api.GET('/api/v1/insights/funnel', { params: { query: period } })),
  });
