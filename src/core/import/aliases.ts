import type { ImportSection } from './sections.js';

/**
 * Other heads under which people keep the fields of a record, by section and field, as `headKeys` makes them: without
 * marks and case. Titles of the grid's own columns are known without being listed here.
 */
export const fieldAliases: Readonly<Record<ImportSection, Readonly<Record<string, readonly string[]>>>> = {
  members: {
    id: heads(`ma, ma dang vien, ma dv, ma noi bo, id, ma so dang vien`),
    name: heads(`ho va ten, ho ten, ho va ten dang vien, ho ten dang vien, ten dang vien, dang vien, ho va ten dong
      chi, ho ten dong chi, ho dem va ten, ho va ten khai sinh, dong chi, ho ten can bo dang vien, ho va
      ten can bo dang vien`),
    'name:family': heads(
      `ho, ho dem, ho va dem, ho va ten dem, ho ten dem, ho va chu dem, ho va chu lot, ho lot`,
    ),
    'name:given': ['ten'],
    kind: heads(`loai dang vien, dien dang vien, hinh thuc dang vien, dang vien chinh thuc du bi, chinh thuc du bi,
      chinh thuc hay du bi, dang vien ct db, ct db`),
    role: heads(`chuc vu, chuc vu dang, chuc vu trong dang, chuc danh dang, chuc vu trong chi bo, chuc vu chi bo,
      chuc vu trong chi uy, chuc danh trong chi bo, nhiem vu trong chi bo, chuc vu dang hien nay`),
    joined:
      heads(`ngay ket nap, ngay ket nap dang, ngay ket nap vao dang, ngay vao dang, ngay vao dang ket nap, ngay
      vao dang du bi, ngay thang nam vao dang, ngay thang nam vao dang ket nap, ngay thang nam vao dang du
      bi, ngay thang nam ket nap, ngay du bi, ngay ket nap du bi, vao dang, vao dang ket nap, vao dang du
      bi, vao dang ngay ket nap, ngay vao dcsvn, ngay vao dang csvn, ket nap dang, ngay vao dang ngay ket
      nap, ngay vao dang lan dau`),
    official:
      heads(`ngay chinh thuc, ngay vao dang chinh thuc, ngay cong nhan chinh thuc, ngay cong nhan dang vien chinh
      thuc, ngay thang nam chinh thuc, ngay thang nam vao dang chinh thuc, vao dang chinh thuc, vao dang
      ngay chinh thuc, ngay vao dang ngay chinh thuc, chuyen chinh thuc, ngay chuyen chinh thuc, ngay vao
      dang cong nhan chinh thuc`),
    status:
      heads(`trang thai sinh hoat, tinh trang, tinh trang sinh hoat, tinh trang dang vien, tinh trang sinh hoat
      dang, dien sinh hoat`),
    rank: heads(`xep loai, xep loai dang vien, xep loai chat luong, xep loai chat luong dang vien, ket qua xep loai,
      ket qua xep loai chat luong, ket qua danh gia xep loai, ket qua danh gia xep loai chat luong, danh
      gia xep loai, danh gia xep loai chat luong, danh gia xep loai chat luong dang vien, muc xep loai,
      muc do hoan thanh nhiem vu, muc do hoan thanh, muc chat luong, phan loai, phan loai dang vien, ket
      qua phan loai, xep loai nam, xep loai thi dua`),
    reason: heads(`ly do, ly do khong xep loai, ly do chua danh gia, ly do khong danh gia`),
    tasks:
      heads(`so viec cam ket, viec cam ket, so noi dung cam ket, cam ket so viec, so viec dang ky, cam ket dang
      ky`),
    done: heads(`da thuc hien, so viec da lam, so viec da thuc hien, cam ket da thuc hien, cam ket da hoan thanh, so
      viec hoan thanh, cam ket hoan thanh`),
    rating:
      heads(`danh gia cam ket, danh gia thuc hien cam ket, ket qua thuc hien cam ket, cam ket ket qua, cam ket
      xep loai`),
    note: [],
  },
  meetings: {
    date: heads(`ngay hop, ngay sinh hoat, thoi gian, ngay thang, ngay thang nam, ngay to chuc, thoi gian to chuc,
      ngay hop chi bo, thoi gian sinh hoat, ngay thang hop`),
    kind: heads(`loai sinh hoat, loai hinh, hinh thuc sinh hoat, hinh thuc, loai hop, ky sinh hoat, loai cuoc hop,
      loai hinh sinh hoat, loai ky hop`),
    title: heads(
      `noi dung sinh hoat, noi dung hop, chuyen de, ten chuyen de, chu de, noi dung chinh, ten noi dung`,
    ),
    due: heads(`so phai du, tong so dang vien, tong so, so dang vien phai du, phai co mat, so trieu tap, trieu tap,
      so dang vien trieu tap, dang vien phai du, so dang vien phai du phai du, si so, dang vien duoc trieu
      tap`),
    present:
      heads(`so co mat, so du, du, so dang vien du, du hop, tham du, so dang vien co mat, so nguoi du, dang vien co
      mat, so tham du, so dang vien tham du, co mat, da du`),
    minutes: heads(
      `phut, so phut, thoi luong, thoi gian hop, thoi luong phut, thoi gian phut, thoi gian so phut`,
    ),
    score: heads(
      `diem chat luong, chat luong diem, diem sinh hoat, so diem, tong diem, diem tu cham, diem chat luong sinh hoat`,
    ),
    rating:
      heads(`chat luong, danh gia, xep loai chat luong, xep loai sinh hoat, chat luong sinh hoat, muc xep loai,
      danh gia chat luong`),
    note: [],
  },
  mentoring: {
    mentor:
      heads(`nguoi diu dat, dang vien diu dat, can bo dang vien diu dat, dang vien duoc phan cong, dang vien phu
      trach, ho ten nguoi diu dat, ho va ten nguoi diu dat, ho va ten dang vien diu dat, dang vien giup
      do, nguoi giup do, nguoi diu dat ho va ten`),
    mentee:
      heads(`nguoi duoc diu dat, quan chung, quan chung duoc diu dat, quan chung cap duoi, quan chung cap duoi
      duoc diu dat, ho ten nguoi duoc diu dat, ho va ten nguoi duoc diu dat, doi tuong duoc diu dat, nguoi
      duoc giup do, quan chung duoc giup do, nguoi duoc diu dat ho va ten, ho va ten quan chung`),
    kind: heads(`loai doi tuong, loai, dien, nguoi duoc diu dat doi tuong`),
    group: heads(`to diu dat, to 3 nguoi, to ba nguoi, nhom, to so`),
    from: heads(
      `tu, bat dau, ngay bat dau, thoi gian tu, thoi gian tu ngay, thoi gian bat dau, ngay phan cong`,
    ),
    to: heads(`den, ket thuc, ngay ket thuc, thoi gian den, thoi gian den ngay, thoi gian ket thuc`),
    content: heads(`noi dung diu dat, noi dung giup do, noi dung can giup do, noi dung diu dat giup do`),
    progress: heads(`muc do tien bo, su tien bo, danh gia tien bo, ket qua tien bo, muc do`),
    outcome: ['ket qua diu dat', 'ket qua dat duoc'],
    admitted: heads(`ket nap, ngay vao dang, ngay duoc ket nap, ngay ket nap dang`),
    document: heads(`so van ban, quyet dinh, so quyet dinh`),
    note: [],
  },
  awards: {
    form: heads(`hinh thuc khen thuong, hinh thuc khen, danh hieu, danh hieu khen thuong`),
    subject: heads(`noi dung khen thuong, thanh tich, ve viec, noi dung khen, phong trao, linh vuc`),
    collective: heads(`so tap the, tap the duoc khen, so luong tap the, duoc khen tap the, so luong tt`),
    individual: heads(`so ca nhan, ca nhan duoc khen, so luong ca nhan, duoc khen ca nhan, so luong cn`),
    date: heads(`ngay khen thuong, ngay quyet dinh, ngay thang, ngay ky, ngay khen`),
    document: heads(`so quyet dinh, quyet dinh, so van ban, van ban khen thuong, quyet dinh khen thuong`),
    note: [],
  },
  discipline: {
    member:
      heads(`ho va ten, ho ten, dang vien vi pham, ho va ten dang vien, ho ten dang vien, dang vien bi ky luat,
      nguoi bi ky luat`),
    form: heads(`hinh thuc ky luat, hinh thuc xu ly, muc ky luat, ky luat`),
    date: heads(`ngay ky luat, ngay quyet dinh, ngay thang, thoi gian, ngay thi hanh`),
    selfDetected: heads(`chi bo tu phat hien, tu phat hien vi pham, do chi bo phat hien`),
    document: heads(`so quyet dinh, quyet dinh, so van ban, quyet dinh ky luat`),
    note: ['noi dung vi pham', 'vi pham'],
  },
  targets: {
    title: heads(
      `chi tieu, ten chi tieu, noi dung chi tieu, noi dung, chi tieu nhiem vu, nhiem vu, chi tieu chu yeu`,
    ),
    unit: heads(`dvt, don vi, don vi tinh`),
    assigned:
      heads(`giao, ke hoach, chi tieu giao, duoc giao, ke hoach giao, nghi quyet, nghi quyet giao, muc tieu, kh,
      chi tieu duoc giao`),
    achieved: heads(
      `ket qua, thuc hien, dat, da dat, ket qua thuc hien, ket qua dat duoc, th, da thuc hien, so thuc hien`,
    ),
    above: heads(`vuot, vuot chi tieu, vuot ke hoach`),
    main: heads(`chinh, chu yeu, chi tieu chu yeu`),
    note: [],
  },
  initiatives: {
    title:
      heads(`ten mo hinh, mo hinh, mo hinh dan van kheo, ten mo hinh dan van kheo, dan van kheo, ten mo hinh dien
      hinh, noi dung mo hinh`),
    registered: heads(`dang ky, ngay dang ki, thoi gian dang ky, ngay thang dang ky`),
    recognised: heads(`cong nhan, ngay duoc cong nhan, thoi gian cong nhan, ngay thang cong nhan`),
    note: [],
  },
  criteria: {
    id: heads(`ma, muc, tieu chi so, so hieu, ma tieu chi`),
    title:
      heads(`noi dung, tieu chi, noi dung tieu chi, khung tieu chi, tieu chi danh gia, noi dung danh gia, noi
      dung cham diem, noi dung tieu chi danh gia, ten tieu chi, cac tieu chi, noi dung cac tieu chi`),
    self: heads(`diem tu cham, tu cham, chi bo tu cham, diem chi bo tu cham, tu danh gia, diem tu danh gia, diem dat,
      diem dat duoc, diem cham, diem tu cham diem, diem`),
    branch:
      heads(`diem chi bo, chi bo cham, diem chi bo cham, chi bo danh gia, diem binh xet, diem chi bo thong nhat,
      chi bo thong nhat`),
    appraised:
      heads(`diem tham dinh, cap tren cham, cap tren tham dinh, dang uy cham, dang uy tham dinh, diem dang uy
      cham, diem dang uy tham dinh, ket qua tham dinh, diem cap tren`),
    max: heads(`diem toi da, diem chuan, thang diem, toi da, diem quy dinh, chuan, khung diem`),
    final: heads(`ket qua, diem ket qua, diem ket luan, ket luan, diem cuoi cung`),
    passed: heads(`dat, dam bao, dat x, dam bao x, co`),
    failed: heads(`khong dat, chua dat, khong dam bao, khong dat x, khong dam bao x, chua dam bao`),
    reason: [],
    override: [],
    evidence: heads(`minh chung, tai lieu minh chung, van ban minh chung, can cu`),
    note: heads(`ly do tru diem, giai trinh, ghi chu giai trinh, ly do`),
  },
};

/** Heads that are written one behind the other. */
function heads(listed: string): readonly string[] {
  return listed.replace(/\s+/g, ' ').split(', ');
}

/** Heads of columns that number the rows. */
export const orderHeads: readonly string[] = heads(`stt, tt, so tt, so thu tu, thu tu, no, so`);

/**
 * Heads of what a record does not hold of a person: identity, card and telephone numbers, addresses, and what nobody
 * should collect (docs on personal data; law 91/2025/QH15). Their content is neither taken nor shown.
 */
export const privateHeads: readonly string[] =
  heads(`cccd, so cccd, cmnd, so cmnd, cmtnd, cmt, cccd cmnd, cmnd cccd, so cmnd cccd, so cccd cmnd, can
  cuoc, so can cuoc, can cuoc cong dan, so can cuoc cong dan, chung minh nhan dan, chung minh thu, so
  dinh danh, so dinh danh ca nhan, ma dinh danh, so the, so the dang, so the dang vien, the dang vien,
  the dang, so ly lich, so ly lich dang vien, ly lich, so hieu quan nhan, so hieu dang vien, ho chieu,
  so ho chieu, dien thoai, so dien thoai, so dien thoai di dong, dien thoai di dong, di dong, so di
  dong, dt, sdt, so dt, dien thoai lien he, so dien thoai lien he, lien he, zalo, email, e mail, thu
  dien tu, dia chi, dia chi email, dia chi thuong tru, dia chi lien he, dia chi noi o, noi o, noi o
  hien nay, cho o hien nay, noi cu tru, ho khau, ho khau thuong tru, thuong tru, tam tru, dan toc, ton
  giao, suc khoe, tinh trang suc khoe, benh tat, nhom mau, gia dinh, hoan canh gia dinh, thanh phan
  gia dinh, thanh phan xuat than, tinh hinh gia dinh, vo chong, ho ten vo chong, ho va ten vo chong,
  ten cha, ten me, ho ten cha, ho ten me, bo me, mat khau, ten dang nhap, so tai khoan, ma so thue, so
  bhxh, ma so bhxh`);

/** A head with one of these words in it is of such a number too: `Ngày cấp CCCD`, `SĐT liên hệ`. */
export const privateWords =
  /\b(?:cccd|cmnd|cmtnd|can cuoc|dinh danh|chung minh|so the|sdt|dien thoai|ho chieu)\b/;

/** Words above a table or in the name of its sheet that say what it lists. */
export const sectionWords: Readonly<Record<ImportSection, readonly string[]>> = {
  members: heads(`dang vien, danh sach, dsdv, ds dangvien`),
  meetings: heads(`sinh hoat, hop chi bo, ky hop`),
  mentoring: ['diu dat', 'giup do quan chung'],
  awards: heads(`khen thuong, bieu duong, thi dua`),
  discipline: ['ky luat'],
  targets: ['chi tieu'],
  initiatives: ['dan van kheo', 'mo hinh'],
  criteria: heads(`cham diem, tieu chi, tu danh gia, bang diem`),
};
